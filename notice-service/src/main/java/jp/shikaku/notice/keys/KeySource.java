package jp.shikaku.notice.keys;

import java.nio.file.Path;
import java.util.Optional;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.credential.UnusableKeysException;

/** Where the private keys are. */
sealed interface KeySource permits FileSource, DeviceSource {

    /**
     * The source that is configured: exactly one.
     *
     * @throws UnusableKeysException if there are two, or none
     */
    static KeySource of(NoticeConfig config) {
        Optional<Path> file = config.keyFile();
        Optional<Path> device = config.deviceConfig();
        if (file.isPresent() == device.isPresent()) {
            throw new UnusableKeysException("Set one of SHIKAKU_NOTICE_KEY_FILE and SHIKAKU_NOTICE_PKCS11_CONFIG: "
                    + (file.isPresent() ? "both are set" : "neither is set"));
        }
        if (file.isPresent()) {
            return new FileSource(file.get(), config.keyGenerate());
        }
        Path pin = config.devicePinFile()
                .orElseThrow(() -> new UnusableKeysException("SHIKAKU_NOTICE_PKCS11_PIN_FILE is missing"));
        return new DeviceSource(device.get(), pin);
    }

    /**
     * The keys as they are there now; empty if the source is not there at all.
     *
     * @throws UnusableKeysException if it is there and cannot be used
     */
    Optional<SigningKeys> read();

    /** The keys with a new one behind them; empty where keys are not made by this service. */
    Optional<SigningKeys> makeAnother();

    /** What the source is called in messages. */
    String name();
}
