package jp.shikaku.eligibility.messages;

/** Texts of the contract: examples with made-up numbers. */
final class Documented {

    static final String PURPOSE = "Purpose-Of-Use";
    static final String PURPOSE_MEANS =
            "Why, for the audit trail: TREATMENT 診療 (default), APPOINTMENT 予約, BILLING 請求, …";

    static final String SINGLE_REQUEST =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <XmlMsg><MessageHeader><QualificationConfirmationDate>20261120</QualificationConfirmationDate>\
            <MedicalInstitutionCode>1311234567</MedicalInstitutionCode></MessageHeader>\
            <MessageBody><QualificationConfirmSearchInfo><InsurerNumber>06132013</InsurerNumber>\
            <InsuredCardSymbol>１２</InsuredCardSymbol><InsuredIdentificationNumber>３４５</InsuredIdentificationNumber>\
            <Birthdate>19880514</Birthdate>\
            <LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>\
            </QualificationConfirmSearchInfo></MessageBody></XmlMsg>""";

    static final String SINGLE_ANSWER =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <XmlMsg><MessageHeader><ProcessExecutionTime>20261120093000</ProcessExecutionTime>\
            <QualificationConfirmationDate>20261120</QualificationConfirmationDate>\
            <MedicalInstitutionCode>1311234567</MedicalInstitutionCode><ReferenceClassification>2\
            </ReferenceClassification><SegmentOfResult>1</SegmentOfResult>\
            <CharacterCodeIdentifier>0</CharacterCodeIdentifier></MessageHeader><MessageBody>\
            <ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>4</QualificationValidity>\
            </MessageBody></XmlMsg>""";

    static final String BULK_RECEPTION =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <XmlMsg><MessageHeader><ProcessExecutionTime>20261120093000</ProcessExecutionTime>\
            <MedicalInstitutionCode>1311234567</MedicalInstitutionCode><SegmentOfResult>1</SegmentOfResult>\
            <CharacterCodeIdentifier>0</CharacterCodeIdentifier></MessageHeader><MessageBody>\
            <ReceptionNumber>2026112009300012345678</ReceptionNumber>\
            <ReceptionDateTime>20261120093000</ReceptionDateTime></MessageBody></XmlMsg>""";

    static final String BULK_FETCH =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <XmlMsg><MessageHeader><MedicalInstitutionCode>1311234567</MedicalInstitutionCode></MessageHeader>\
            <MessageBody><ReceptionNumber>2026112009300012345678</ReceptionNumber></MessageBody></XmlMsg>""";

    static final String BULK_RESULT =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <XmlMsg><MessageHeader><ProcessExecutionTime>20261120093010</ProcessExecutionTime>\
            <QualificationConfirmationDate>20261121</QualificationConfirmationDate>\
            <MedicalInstitutionCode>1311234567</MedicalInstitutionCode>\
            <ReceptionNumber>2026112009300012345678</ReceptionNumber><SegmentOfResult>2</SegmentOfResult>\
            <CharacterCodeIdentifier>0</CharacterCodeIdentifier></MessageHeader>\
            <MessageBody></MessageBody></XmlMsg>""";

    static final String REFERENCE_REQUEST =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <XmlMsg><MessageHeader><MedicalInstitutionCode>1311234567</MedicalInstitutionCode></MessageHeader>\
            <MessageBody><ReferenceNumberRegistrationInfo><ReferenceNumber>00024434</ReferenceNumber>\
            <InsurerNumber>06132013</InsurerNumber><InsuredCardSymbol>１２</InsuredCardSymbol>\
            <InsuredIdentificationNumber>３４５</InsuredIdentificationNumber>\
            <InsuredBranchNumber>01</InsuredBranchNumber></ReferenceNumberRegistrationInfo></MessageBody></XmlMsg>""";

    private Documented() {}
}
