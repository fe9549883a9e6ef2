package jp.shikaku.receipt.file;

/** How the lines of a file are cut into parts: which line is its head, which begins a receipt, which is its trailer. */
abstract class Framing {

    /** What a line is in its file. */
    enum Role {
        HEAD,
        RECEIPT,
        TRAILER,
        RECORD
    }

    /**
     * The role of the next line of a file; asked once per line, in their order.
     *
     * @param line the line, or a piece of one that is too long
     * @param first whether it is the first of the file
     */
    abstract Role role(LineSource line, boolean first);

    /**
     * Claim files: a head, receipts that begin with RE, GO. Dental receipts (after UK) begin with an IR of their own;
     * home-nursing files (after HM) have GO before their receipts.
     */
    static final class Claims extends Framing {

        private boolean dental;
        private boolean nursing;
        private boolean institution;

        @Override
        Role role(LineSource line, boolean first) {
            if (first) {
                dental = line.starts('U', 'K');
                nursing = line.starts('H', 'M');
                return Role.HEAD;
            }
            boolean begun = institution;
            institution = dental && line.starts('I', 'R');
            if (institution || line.starts('R', 'E') && !begun) {
                return Role.RECEIPT;
            }
            return line.starts('G', 'O') && !nursing ? Role.TRAILER : Role.RECORD;
        }
    }

    /** Insurer-side files: every line prefixed, receipts begin with MN, neither head nor trailer (A.9.3). */
    static final class Insurers extends Framing {
        @Override
        Role role(LineSource line, boolean first) {
            return line.startsPrefixed('M', 'N') ? Role.RECEIPT : Role.RECORD;
        }
    }

    /**
     * Return files: HI (some senders: IR), receipts, HG. A receipt is plain records with their reasons HR, before or
     * after them, and a history block of prefixed lines (A.9.6). What was there before says whether a record belongs to
     * the receipt at hand.
     */
    static final class Returns extends Framing {

        private boolean institution;
        private boolean receipt;
        private boolean reason;
        private boolean afterReason;

        @Override
        Role role(LineSource line, boolean first) {
            boolean isReason = line.starts('H', 'R');
            boolean isReceipt = line.starts('R', 'E');
            if (first && !isReason && !isReceipt) {
                return Role.HEAD;
            }
            if (line.starts('H', 'G')) {
                return Role.TRAILER;
            }
            boolean isInstitution = line.starts('I', 'R');
            boolean begins = isReason && (nothing() || reason && receipt && !afterReason)
                    || isReceipt && (receipt || nothing())
                    || isInstitution && (receipt || institution || nothing());
            if (begins) {
                institution = false;
                receipt = false;
                reason = false;
            }
            institution |= isInstitution;
            receipt |= isReceipt;
            reason |= isReason;
            afterReason = isReason;
            return begins ? Role.RECEIPT : Role.RECORD;
        }

        private boolean nothing() {
            return !institution && !receipt && !reason;
        }
    }
}
