// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/script_score.h"

#include "core/text/cyrillic_words.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace fanfold {

namespace {

// The most frequent characters of running text, and those of measured quantities.
constexpr std::u32string_view kChinese = U"的一是在不了有和人这中大为上个国我以要他时来用们生到作地"
                                         U"于出就分对成会可主发年动同工也能下过子说产种面而方后"
                                         U"多定行学法所民得经十三之进着等部度家电力里如水化高自二理"
                                         U"起小物现实加量都两体制机当使点从业本去把性好应开它合"
                                         U"还因由其些然前外天政四日那社义事平形相全表间样与关各重新"
                                         U"线内数正心反你明看原又么利比或但质气第向道命此变条只"
                                         U"没结解问意建月公无系军很情者最立代想已通并提直题党程展五"
                                         U"果料象员革位入常文总次品式活设及管特件长求老头基资边"
                                         U"流路级少图山统接知较将组见计别她手角期根论运农指几九区强"
                                         U"放决西被干做必战先回则任取据处队南给色光门即保治北造"
                                         U"百规热领七海口东导器压志世金增争济阶油思术极交受联什认六"
                                         U"共权收证改清己美再采转更单风切打白教速花带安场身车例"
                                         U"真务具万每目至达走积示议声报斗完类八离华名确才科张信马节"
                                         U"话米整空元况今集温传土许步群广石记需段研界拉林律叫且"
                                         U"究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千"
                                         U"周委素技备半办青省列习响约支般史感劳便团往酸历市克何"
                                         U"除消构府称太准精值号率划族选标写存候毛亲快效斯院查江型眼"
                                         U"王按格养易置派层片始却专状育厂京识适属圆包火住调满县"
                                         U"局照参红细引听该铁价严试湿频功序波样品浓移应变密厚距坐轴"
                                         U"编备注期秒钟毫伏欧姆赫兹摄氏均源负载阻容感磁谱峰";
constexpr std::u32string_view kKanji = U"日一国会人年大十二本中長出三同時政事自行社見月分議後前民生"
                                       U"連五発間対上部東者党地合市業内相方四定今回新場金員"
                                       U"九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言"
                                       U"氏現理調体化田当八六約主題下首意法不来作性的要用制"
                                       U"治度務強気小七成期公野協取都和統以機平総加山思家話世受区領"
                                       U"多県続進正安設保改数記院女初北午指権心界支第産結百"
                                       U"派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元"
                                       U"重近千考判認画海参売利組知案道信策集在件団別物側任"
                                       U"引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直"
                                       U"両朝革価式確村提運終挙果西勢減台広容必応演電歳住争"
                                       U"談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建"
                                       U"語球営空職証土与急止送援供可役構木割聞身費付施切由"
                                       U"説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導"
                                       U"鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述"
                                       U"残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監"
                                       U"環験追審商葉義伝働形景落欧担好退準賀訴辺造英被株頭"
                                       U"技低毎医復仕去姿味負閣韓渡失移差衆個圧温湿測値周波抵抗速応"
                                       U"濃密厚称秒距離座標軸単均歪磁光角号注";
constexpr std::u32string_view kKorean
    = U"이다는의에가을를하고은한로지도기사인어시자대리정수그아나해스부있서일보상제으원여전들소면중"
      U"장라주과만것간성관적"
      U"용미생구압류온습력속번호날짜측값결데터파강농위치거단무게높길폭두께출입량율비평균최합계년월"
      U"분초명칭름목설모델센채"
      U"널신변화태종험실료조건표준오류현재항법비고열액체기록시작끝점선면각도";

std::u32string codePoints(std::string_view utf8)
{
    std::u32string points;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[at]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        constexpr unsigned char kMask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
        char32_t point = first & kMask[length];
        for (std::size_t i = 1; i < length && at + i < utf8.size(); ++i)
            point = (point << 6U) | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
        points += point;
        at += length;
    }
    return points;
}

bool isWithin(char32_t point, char32_t first, char32_t last)
{
    return point >= first && point <= last;
}

bool isAsciiLetter(char32_t point)
{
    return isWithin(point | 0x20U, U'a', U'z');
}

// Punctuation, full-width forms, and the signs of units and formulas.
bool isSign(char32_t point)
{
    return isWithin(point, 0x3000, 0x301F) || isWithin(point, 0xFF01, 0xFF5E)
        || isWithin(point, 0x2010, 0x22FF) || isWithin(point, 0x2460, 0x2473)
        || isWithin(point, 0x3380, 0x33DF) || isWithin(point, 0x0391, 0x03C9)
        || std::u32string_view(U"°±²³µ·×÷").find(point) != std::u32string_view::npos;
}

bool contains(std::u32string_view list, char32_t point)
{
    return list.find(point) != std::u32string_view::npos;
}

double weight(char32_t point, Script script)
{
    constexpr double kPossible = 0.35;
    constexpr double kRare = 0.1;
    const bool isIdeograph = isWithin(point, 0x4E00, 0x9FFF);
    const bool isSyllable = isWithin(point, 0xAC00, 0xD7A3);
    switch (script) {
    case Script::chinese:
        return isIdeograph ? (contains(kChinese, point) ? 1.0 : kPossible) : 0.0;
    case Script::japanese:
        if (isWithin(point, 0x3041, 0x30FE))
            return 1.0;
        if (isWithin(point, 0xFF61, 0xFF9F)) // half width: what a single byte may always be
            return kPossible;
        return isIdeograph ? (contains(kKanji, point) ? 1.0 : kPossible) : 0.0;
    case Script::korean:
        if (isSyllable)
            return contains(kKorean, point) ? 1.0 : kPossible;
        return isIdeograph ? kRare : 0.0;
    case Script::cyrillic: // its words are judged, not its letters
        break;
    }
    return 0.0;
}

} // namespace

ScriptScore scoreScript(std::string_view text, Script script)
{
    constexpr double kSign = 0.6;
    constexpr double kWithinWord = 0.05;
    const std::u32string points = codePoints(text);
    if (script == Script::cyrillic)
        return scoreCyrillic(points);
    ScriptScore score;
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i] < 0x80)
            continue;
        ++score.characters;
        const char32_t before = i > 0 ? points[i - 1] : U' ';
        const char32_t behind = i + 1 < points.size() ? points[i + 1] : U' ';
        const bool isAlone = before < 0x80 && behind < 0x80;
        if (isSign(points[i]))
            sum += kSign;
        else if (isAlone && (isAsciiLetter(before) || isAsciiLetter(behind)))
            sum += kWithinWord; // more likely the umlaut of a word
        else
            sum += weight(points[i], script);
    }
    if (score.characters > 0)
        score.share = sum / static_cast<double>(score.characters);
    return score;
}

} // namespace fanfold
