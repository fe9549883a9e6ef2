package jp.shikaku.support;

/** Errors that any endpoint of any service can answer. */
public enum CommonError implements CataloguedError {
    MALFORMED_JSON("SK-REQ-001", 400, "The body is not well-formed JSON", "Correct the JSON at the place named."),
    INVALID_VALUE("SK-REQ-002", 400, "A value does not fit the contract", "Correct the values listed in errors."),
    BAD_REQUEST("SK-REQ-003", 400, "The request cannot be read", "Compare the request with the OpenAPI contract."),
    INVALID_CURSOR("SK-REQ-004", 400, "The cursor is unknown", "Use a cursor exactly as it was returned, or none."),
    NOT_AUTHENTICATED(
            "SK-REQ-005", 401, "No valid bearer token", "Get a token for the audience shikaku and send it again."),
    NOT_ALLOWED("SK-REQ-006", 403, "The token does not permit this", "Ask for the role the contract names."),
    NOT_FOUND("SK-REQ-007", 404, "Nothing here that the token may see", "Check the path and the id."),
    METHOD_NOT_ALLOWED("SK-REQ-008", 405, "The path has no such method", "Use a method the contract names."),
    NOT_ACCEPTABLE("SK-REQ-009", 406, "No representation of that media type", "Ask for one the contract names."),
    TOO_LARGE("SK-REQ-010", 413, "The body is too large", "Send it in smaller parts."),
    UNSUPPORTED_MEDIA_TYPE("SK-REQ-011", 415, "The body's media type is not read here", "Set Content-Type as agreed."),
    PRECONDITION_REQUIRED("SK-REQ-012", 428, "If-Match is missing", "Read the object, then send its ETag in If-Match."),
    PRECONDITION_FAILED(
            "SK-REQ-013", 412, "The object was changed meanwhile", "Read it again and decide on the new state."),
    CONFLICT("SK-REQ-014", 409, "The request does not fit the present state", "Read the state and decide again."),
    TOO_MANY_REQUESTS("SK-REQ-015", 429, "More requests at once than are worked on", "Wait as Retry-After says."),
    ADDRESS_TOO_LONG(
            "SK-REQ-016", 414, "The address is too long", "Send shorter parameters; a cursor exactly as returned."),
    UNAVAILABLE("SK-SRV-001", 503, "A part of the service is down", "Try again later; nothing was lost."),
    INTERNAL("SK-SRV-002", 500, "The service failed", "Report the traceId to the operator.");

    private final transient Entry entry;

    CommonError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
