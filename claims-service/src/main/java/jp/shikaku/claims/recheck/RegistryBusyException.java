package jp.shikaku.claims.recheck;

/** The registry works on as many bulk requests as it takes; the same question is welcome a little later. */
public class RegistryBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryBusyException() {
        super("the registry asks to come again later", null, false, false);
    }
}
