package jp.shikaku.population;

import java.util.List;
import java.util.Map;

import jp.shikaku.population.claims.ClaimFile;
import jp.shikaku.population.claims.ReceiptTruth;
import jp.shikaku.population.coverage.Truth;
import jp.shikaku.population.coverage.Wave;
import jp.shikaku.population.registration.RegistrationLine;
import jp.shikaku.population.town.Institution;
import jp.shikaku.population.town.Insurer;
import jp.shikaku.population.town.Resident;

/**
 * A generated town.
 *
 * @param settings what it was generated from
 * @param residents its people
 * @param insurers the insurers around it
 * @param institutions the institutions around it
 * @param registrations what insurers send, by wave
 * @param corrections what insurers send again, set right, after the comparison with the resident register
 * @param claimFiles the month's claim files
 * @param receipts what is true of each receipt in the files; no service may see it
 * @param truth who really covers whom; no service may see it
 */
public record Town(
        TownSettings settings,
        List<Resident> residents,
        List<Insurer> insurers,
        List<Institution> institutions,
        Map<Wave, List<RegistrationLine>> registrations,
        List<RegistrationLine> corrections,
        List<ClaimFile> claimFiles,
        List<ReceiptTruth> receipts,
        Truth truth) {}
