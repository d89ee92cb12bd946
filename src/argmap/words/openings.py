"""Words that open a statement and are not names, by language: they may lose their capital inside a longer sentence.

An entry that begins with a hyphen is an ending, and one with a capital a name that has such an ending. Where nouns
have capitals, as in German, no word is listed: a statement keeps its own there.
"""

from __future__ import annotations

from collections.abc import Mapping

_ENGLISH = """
a about above according across after against all almost along already also although always among an and another any
anybody anyone anything apart are around as at away banning because before behind being below beneath beside besides
between beyond both but by can certain children cities citizens companies contrary critics current despite doctors
does down during each early eight either employers even every everybody everyone everything evidence experts farmers
few fewer first five for four from given good governments great had half has have having he her here hers high higher
his how however if in indeed inside instead into is it its it's just kids large last later laws leaders less like little
local long low lower man many markets men modern money more moreover most much my nearly neither never new no nobody
none nor not nothing now observers of off often old older on once one only opponents or other others our out outside
over parents past patients people per perhaps personal plants poor power prices private public quite rather recent rich
rising schools scientists second seven several she shops short should similar since six small social society some
somebody someone something sometimes soon still strong students studies such suppose taxes teachers ten than that the
their them then there these they things third this those though three through throughout thus to today together too
toward towards trade two under unless unlike until up upon us users very voters war was we were what whatever when
whenever where wherever whether which while who whoever whole whose why with within without witnesses woman women
words workers would yet you young your
-tion -tions -sion -sions -ment -ments -ness -ities -ility -ings -ing -ized -ised -ated -ained -eased -uced
Beijing Browning Chongqing Fleming Harding Irving Jinping Keating Kipling Liaoning Manning Nanjing Pershing Reading
Schelling Sterling Xiaoping Clement Loch Inverness
"""
_FRENCH = """
à abandonner afin ailleurs ainsi alors après au aucun aucune aujourd auparavant auprès aussi autant autour autre autres
aux avant avec avoir beaucoup bien c car ce ceci cela celle celles celui certain certaines certains ces cet cette ceux
chacun chacune chaque chez comme comment contre d dans de déjà depuis dernièrement derrière des dès désormais deux
devant donc dont du durant elle elles en encore enfin ensuite entre environ envers est et être face faire faute grâce
hier hors ici il ils interdire j jamais je jusqu jusque l la là laisser le les leur leurs loin lors lorsqu lorsque lui
ma mais malgré me même mes mieux moins mon n nos notre nous nul on or ou où par parce parfois parmi partout pas pendant
personne peu peut plus plusieurs plutôt pour pourquoi pourtant presque près puis puisqu puisque qu quand quant quatre
que quel quelle quelles quelque quelques quels qui quiconque quoi quoique rien s sa sans sauf se selon ses seul seule
seules seuls si sinon son sous souvent sur surtout tant tel telle telles tels toujours tous tout toute toutefois toutes
très trois trop un une vers voici voilà vos votre vous y
"""
_SPANISH = """
a además ahora al algo alguien algún alguna algunas alguno algunos allí ambas ambos ante antes apenas aquel aquella
aquellas aquellos aquí así aumentar aún aunque bajo bastante bien cada casi causar comer como con contra cosa cual
cualquier cualquiera cuando cuanto cuatro de debe deben del demasiado dentro desde después detrás donde dos durante e
educar el él ella ellas ellos en encima entonces entre era es esa esas ese eso esos esta está están estar estas este
esto estos existe existen fue fuera fueron gracias ha haber había hace hacer hacia han hasta hay hoy incluso la las le
les lo los luego más matar me mediante mejor menos mi mientras mis mucha muchas mucho muchos muy nada nadie ni ningún
ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o obligar otra otras otro otros pagar para
permitir pero poca pocas poco pocos podría por porque prohibir puede pueden pues que quien quienes quizá quizás
reducir se según ser si sí sido siempre siendo sin sino sobre solo sólo son su sus tal tales también tampoco tan tanta
tantas tanto tantos te tener tiene tienen toda todas todavía todo todos trabajar tras tres tu tus un una unas uno unos
usar usted ustedes vivir y ya yo
-ción -ciones -miento -mientos -dades
"""
_RUSSIAN = """
а без безусловно благодаря более большая больше большинство большой будет будто бы был была были было быть в вам вас
ваш ведь весь вместо вне во вокруг вообще вопреки вот все всё всегда всего всей всем всех всякая всякий всякое вы где
давно даже два две для до должен должна должно должны другая другие другого другое другой его ее её ей ему если есть
ещё же за запрет здесь и из известно или им иначе иногда их к каждая каждое каждый как какая какие какой когда который
кроме кто куда лишь люди любая любое любой между меньше мне много многие многое может можно мой мы на над надо наиболее
нам напротив нас наш наша наше наши не невозможно нег некоторые необходимо неправда нет неужели ни никакой никогда
никто ничего ничто но новая новое новые новый нужно о об оба обе один одна однако одни одно около он она они оно от
отсутствие очень перед по под пока после потом потому поэтому почему почти при при про просто против пусть раз ради
разве с сам сама сами само свой сегодня сейчас сколько слишком снова со согласно среди стало старые так такая также
такие такое такой там тем теперь то тогда того тоже только тот три ту у уже хотя цель часть часто человек через что
чтобы эта эти это этого этому этот эту я являются является
-ние -ния -ция -ции -ость -ости -ство -ства -ение -ения -тели
"""
_VIETNAMESE = """
ai bao bất bây bên bị bởi cả các cách cái càng cần cấm cho chỉ chính cho chúng chưa chứng có còn con công cùng cũng của
cứ dân do dù dưới đa đã đang đánh đây đầu để đến đi điều đó đôi đối đồng được giá giáo giới gì hai hành hãy hầu hệ hiện
hoàn học hơn hôm kết khi khó không khu kể là làm lại lần luật lý mà mặc máy mất mấy miễn mình mọi mỗi môi một mới mức
muốn muôn nay nền nên nếu nó ngay ngày ngoài ngoại người nguyên nhà nhân nhiều nhìn nhờ nhưng như những ở phải phần
phía phương qua quá quan quyền quyết ra rất riêng rõ sau sẽ sinh so sự suốt sản số ta tại tàu tất tuy tức từ tự từng
tỷ thậm thành thay theo thế thì thông thời thường tiền tính toàn trong trên trước trẻ trường trừ tôi tới vẫn vào văn vài
và về vì việc viện với vô vốn vụ xã xe ý
"""
OPENINGS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": _ENGLISH,
        "de": "",
        "fr": _FRENCH,
        "es": _SPANISH,
        "ru": _RUSSIAN,
        "vi": _VIETNAMESE,
    }.items()
}
"""The words, endings and exceptions of each language."""
