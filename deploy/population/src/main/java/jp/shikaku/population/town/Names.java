package jp.shikaku.population.town;

import java.util.List;
import java.util.Set;

import jp.shikaku.model.Sex;

/** Names and addresses to draw from. Family names include the characters that systems stumble over: 髙 﨑 𠮷 邉 邊. */
final class Names {

    private static final List<String> FAMILY = List.of(
            "佐藤 サトウ",
            "鈴木 スズキ",
            "高橋 タカハシ",
            "髙橋 タカハシ",
            "田中 タナカ",
            "伊藤 イトウ",
            "渡辺 ワタナベ",
            "渡邉 ワタナベ",
            "渡邊 ワタナベ",
            "山本 ヤマモト",
            "中村 ナカムラ",
            "小林 コバヤシ",
            "加藤 カトウ",
            "吉田 ヨシダ",
            "𠮷田 ヨシダ",
            "𠮷野 ヨシノ",
            "山田 ヤマダ",
            "佐々木 ササキ",
            "山口 ヤマグチ",
            "松本 マツモト",
            "井上 イノウエ",
            "木村 キムラ",
            "林 ハヤシ",
            "斎藤 サイトウ",
            "斉藤 サイトウ",
            "清水 シミズ",
            "山崎 ヤマザキ",
            "山﨑 ヤマザキ",
            "宮﨑 ミヤザキ",
            "森 モリ",
            "池田 イケダ",
            "橋本 ハシモト",
            "阿部 アベ",
            "石川 イシカワ",
            "前田 マエダ",
            "藤田 フジタ",
            "小川 オガワ",
            "後藤 ゴトウ",
            "岡田 オカダ",
            "長谷川 ハセガワ",
            "村上 ムラカミ",
            "近藤 コンドウ",
            "石井 イシイ",
            "遠藤 エンドウ",
            "青木 アオキ",
            "坂本 サカモト",
            "福田 フクダ",
            "太田 オオタ",
            "西村 ニシムラ",
            "藤井 フジイ",
            "金子 カネコ",
            "岡本 オカモト",
            "中野 ナカノ",
            "原田 ハラダ",
            "小野 オノ",
            "田村 タムラ",
            "竹内 タケウチ",
            "和田 ワダ",
            "中山 ナカヤマ",
            "石田 イシダ",
            "上田 ウエダ",
            "森田 モリタ",
            "酒井 サカイ",
            "横山 ヨコヤマ",
            "柴田 シバタ",
            "宮本 ミヤモト",
            "内田 ウチダ",
            "高木 タカギ",
            "髙木 タカギ",
            "谷口 タニグチ",
            "安藤 アンドウ",
            "大野 オオノ",
            "今井 イマイ",
            "河野 コウノ",
            "武田 タケダ",
            "村田 ムラタ",
            "上野 ウエノ",
            "杉山 スギヤマ",
            "増田 マスダ",
            "平野 ヒラノ",
            "菅原 スガワラ");

    private static final List<String> MEN = List.of(
            "太郎 タロウ", "一郎 イチロウ", "健 ケン", "誠 マコト", "隆 タカシ", "浩 ヒロシ", "和夫 カズオ", "博 ヒロシ", "正 タダシ", "清 キヨシ", "大輔 ダイスケ",
            "翔太 ショウタ", "蓮 レン", "湊 ミナト", "陽翔 ハルト", "悠真 ユウマ", "拓也 タクヤ", "直樹 ナオキ", "哲也 テツヤ", "学 マナブ", "修 オサム", "茂 シゲル",
            "勇 イサム", "健太 ケンタ", "亮 リョウ", "翼 ツバサ", "大和 ヤマト", "颯太 ソウタ", "駿 シュン", "光 ヒカル", "達也 タツヤ", "秀樹 ヒデキ", "幸一 コウイチ",
            "義男 ヨシオ", "昭 アキラ", "進 ススム");

    private static final List<String> WOMEN = List.of(
            "花子 ハナコ", "幸子 サチコ", "和子 カズコ", "洋子 ヨウコ", "恵子 ケイコ", "由美子 ユミコ", "久美子 クミコ", "陽子 ヨウコ", "美咲 ミサキ", "葵 アオイ",
            "結衣 ユイ", "凛 リン", "紬 ツムギ", "さくら サクラ", "陽菜 ヒナ", "愛 アイ", "彩 アヤ", "麻衣 マイ", "裕子 ユウコ", "直美 ナオミ", "智子 トモコ",
            "節子 セツコ", "千代 チヨ", "文子 フミコ", "京子 キョウコ", "弘子 ヒロコ", "明美 アケミ", "真由美 マユミ", "友美 トモミ", "七海 ナナミ", "楓 カエデ", "芽依 メイ",
            "琴音 コトネ", "美穂 ミホ", "順子 ジュンコ", "静江 シズエ");

    private static final List<String> STREETS =
            List.of("青葉町", "緑が丘", "本町", "駅前", "西町", "東雲", "港南", "川辺", "桜通り", "旭ヶ丘", "栄町", "若葉台");

    private Names() {}

    /** Family name and its kana. */
    static String[] family(Dice dice) {
        return dice.pick(FAMILY).split(" ");
    }

    /**
     * Given name and its kana, one that nobody in the house bears: a family register does not take two members of one
     * name. The next free name stands for one that is taken, so that nobody else's draw changes.
     *
     * @param taken names given in the house; the one drawn is added
     */
    static String[] given(Dice dice, Sex sex, Set<String> taken) {
        List<String> names = sex == Sex.MALE ? MEN : WOMEN;
        int drawn = names.indexOf(dice.pick(names));
        while (!taken.add(names.get(drawn))) {
            drawn = (drawn + 1) % names.size();
        }
        return names.get(drawn).split(" ");
    }

    static String address(Dice dice) {
        return "見本県みほん市" + dice.pick(STREETS) + dice.between(1, 6) + "丁目" + dice.between(1, 30) + "番"
                + dice.between(1, 20) + "号";
    }

    static String postNumber(Dice dice) {
        return "999" + String.format("%04d", dice.between(1, 60));
    }
}
