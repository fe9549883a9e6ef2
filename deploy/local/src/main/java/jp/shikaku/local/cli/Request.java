package jp.shikaku.local.cli;

import java.nio.file.Path;

/** What the user asked for. */
public sealed interface Request {

    /**
     * Start the suite and play the month.
     *
     * @param fresh wipe the data first
     * @param once exit afterwards instead of staying up
     * @param people how many people, null for what the data hold or the default
     * @param seed the town's seed, null for what the data hold or the default
     * @param portBase first of the seven ports
     * @param services what runs as the services
     * @param images NAME:TAG of the container images if they run from images, else null
     */
    record Play(boolean fresh, boolean once, Integer people, Long seed, int portBase, Services services, String images)
            implements Request {}

    /** What runs as the services of a suite. */
    enum Services {
        /** What was built in this folder, as programs of this machine. */
        BUILT,
        /** Containers of images. */
        IMAGES,
        /** The pods of the single-node overlay. */
        MANIFESTS
    }

    /**
     * Print a bearer token of the running suite.
     *
     * @param role institution, insurer, person, reviewer, auditor or operator
     * @param code institution code, insurer numbers or person id; null for the other roles
     * @param portBase first port of the running suite
     */
    record Token(String role, String code, int portBase) implements Request {

        /** How the identity provider knows this caller. */
        public String clientId() {
            return code == null ? role : role + ':' + code;
        }
    }

    /**
     * Write a town to a folder.
     *
     * @param out the folder
     * @param people how many people
     * @param seed the town's seed
     */
    record Generate(Path out, int people, long seed) implements Request {}

    /** Print the usage. */
    record Help() implements Request {}
}
