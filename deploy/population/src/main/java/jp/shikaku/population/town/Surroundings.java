package jp.shikaku.population.town;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.CheckDigit;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.population.town.Insurer.Kind;

/** The insurers and institutions around the town. The same for every seed; all of them are invented. */
public final class Surroundings {

    private static final List<Insurer> INSURERS = List.of(
            insurer("0113001", "見本全国健康保険協会　東支部", Kind.ASSOCIATION),
            insurer("0114001", "見本全国健康保険協会　西支部", Kind.ASSOCIATION),
            insurer("0613201", "あおば機械健康保険組合", Kind.SOCIETY),
            insurer("0613304", "ひかり商事健康保険組合", Kind.SOCIETY),
            insurer("0613515", "みなと運輸健康保険組合", Kind.SOCIETY),
            insurer("0614022", "さくら電子健康保険組合", Kind.SOCIETY),
            insurer("3113003", "見本省共済組合", Kind.MUTUAL_AID),
            insurer("3213011", "見本県市町村職員共済組合", Kind.MUTUAL_AID),
            insurer("3413002", "公立学校共済組合見本支部", Kind.MUTUAL_AID),
            insurer("13805", "みほん市国民健康保険", Kind.CITY),
            insurer("13322", "となり市国民健康保険", Kind.CITY),
            insurer("3913000", "見本県後期高齢者医療広域連合", Kind.LATE_STAGE));

    private static final List<String> CLINICS = List.of(
            "青葉内科クリニック",
            "髙橋医院",
            "駅前こどもクリニック",
            "山﨑整形外科",
            "みどり眼科",
            "川辺皮膚科",
            "ひまわり耳鼻咽喉科",
            "渡邉内科循環器科",
            "西町ファミリークリニック",
            "さくら通り診療所",
            "港南泌尿器科",
            "東雲メンタルクリニック");

    private static final List<String> DPC_HOSPITALS = List.of("みほん市立病院", "見本中央総合病院");

    private static final List<String> HOSPITALS = List.of("緑の丘病院");

    private static final List<String> DENTAL_CLINICS = List.of("髙田歯科医院", "みほん駅前デンタルクリニック", "こばと矯正歯科", "港南歯科");

    private static final List<String> PHARMACIES = List.of("青葉調剤薬局", "みほん駅前薬局", "山﨑薬局", "ひまわり薬局西町店", "さくら通り薬局");

    private static final List<Institution> INSTITUTIONS = institutionList();

    private Surroundings() {}

    public static List<Insurer> insurers() {
        return INSURERS;
    }

    public static List<Insurer> insurers(Kind kind) {
        return INSURERS.stream().filter(insurer -> insurer.kind() == kind).toList();
    }

    /** 国保 of the town itself. */
    public static Insurer ownCity() {
        return insurers(Kind.CITY).get(0);
    }

    /** 国保 of the city people move to. */
    public static Insurer neighbourCity() {
        return insurers(Kind.CITY).get(1);
    }

    /** 広域連合 of the prefecture. */
    public static Insurer lateStage() {
        return insurers(Kind.LATE_STAGE).get(0);
    }

    public static List<Institution> institutions() {
        return INSTITUTIONS;
    }

    /** The institutions of some kinds. */
    public static List<Institution> institutions(InstitutionKind... kinds) {
        List<InstitutionKind> wanted = List.of(kinds);
        return INSTITUTIONS.stream()
                .filter(institution -> wanted.contains(institution.kind()))
                .toList();
    }

    private static Insurer insurer(String body, String name, Kind kind) {
        return new Insurer(InsurerNumber.of(body + CheckDigit.of(body)), name, kind);
    }

    private static List<Institution> institutionList() {
        List<Institution> all = new ArrayList<>();
        add(all, InstitutionKind.CLINIC, CLINICS, 1101, 7);
        add(all, InstitutionKind.DPC_HOSPITAL, DPC_HOSPITALS, 2301, 11);
        add(all, InstitutionKind.HOSPITAL, HOSPITALS, 2323, 11);
        add(all, InstitutionKind.DENTAL_CLINIC, DENTAL_CLINICS, 3107, 13);
        add(all, InstitutionKind.PHARMACY, PHARMACIES, 4203, 17);
        return List.copyOf(all);
    }

    private static void add(List<Institution> all, InstitutionKind kind, List<String> names, int first, int step) {
        for (int i = 0; i < names.size(); i++) {
            String body = "12" + (first + i * step);
            String code = body + CheckDigit.of(body);
            all.add(new Institution(
                    InstitutionCode.of("13", String.valueOf(kind.feeTable()), code), names.get(i), kind));
        }
    }
}
