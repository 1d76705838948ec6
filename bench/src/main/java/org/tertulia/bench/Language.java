package org.tertulia.bench;

/** What generated text is made of: common words as they are, rarer ones from syllables, joined by {@code space}. */
enum Language {
    ENGLISH(
            " ",
            "the to and of a in is it you that was for on are with as they be at have this from or one had by word but not"
                    + " what all were we when your can said there use an each which she do how their if will up other about"
                    + " release meeting tomorrow",
            "re lo ta men sin ber tion ver al ing com pla str cur den fo gra hin mo ny"),
    SPANISH(
            " ",
            "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o este sí"
                    + " porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo mañana reunión",
            "ca ma ción ra dor te lla ño pre sen gui zar mi to bra co ne lu fi da"),
    GERMAN(
            " ",
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er"
                    + " hat dass sie nach wird bei einer um am sind noch wie einem über so zum Straße grüße morgen",
            "ge ver stel lung schaf keit ung ber aus ein ter wal rei ßen mü lä den bür for sch"),
    RUSSIAN(
            " ",
            "и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой ты от год так для ещё"
                    + " мой день сегодня завтра встреча чай",
            "пре ста ло ни ра ко ве сть ми го ро за по ды ше чи ла бе ку жи"),
    ARABIC(
            " ",
            "في من على أن إلى هذا التي الذي كان عن مع لا ما هو هي كل بعد قبل يوم غدا اجتماع شكرا مرحبا نعم جدا اليوم",
            "كا تب مد ر سة وا لم سا ني ري حب قل شم نو ها دا فر جم بي طا"),
    CHINESE("", "的 一 是 不 了 人 我 在 有 他 这 中 大 来 上 国 个 到 说 们 为 子 和 你 地 出 道 也 时 年", ""),
    JAPANESE("", "の に は を た が で て と し れ さ ある いる する こと です ます 明日 会議 東京 今日 ありがとう", ""),
    KOREAN(
            " ",
            "이 그 저 것 수 나 우리 있다 하다 되다 않다 없다 오늘 내일 회의 감사합니다 안녕하세요 그리고 하지만 정말",
            "가 나 다 라 마 바 사 아 자 차 카 타 파 하 고 노 도 로 모 보");

    final String space;
    final String common;
    final String syllables;

    Language(String space, String common, String syllables) {
        this.space = space;
        this.common = common;
        this.syllables = syllables;
    }
}
