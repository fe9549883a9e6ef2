package jp.shikaku.claims.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/** A body on its way: where the sender breaks off it is the request that is faulty, not the service. */
final class Upload extends FilterInputStream {

    Upload(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            throw new ProblemException(CommonError.BAD_REQUEST, "The upload broke off; send the whole file again.");
        }
    }
}
