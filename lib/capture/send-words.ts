// What a control says of itself: that it sends, that it may, or that it does something else. Words alone; which control counts
// is said in send-control.ts.
import { plain } from '../dom/plain.ts';

const sends =
  /(?:^|[^a-z])(?:send|submit|paper-?plane|senden|absenden|envoyer|soumettre|enviar|invia|verzenden|wy[sś]lij|trimite|skicka|kirim)(?:$|[^a-z])/i;
/** In scripts without such word borders, or without any. */
const sendsElsewhere =
  /发送|發送|送信|送出|전송|보내기|отправ|надісл|g[öo]nder|إرسال|ارسال|שליחה|שלח|भेज|ส่ง|odesl|odoslať|küldés|lähetä|αποστολή|gửi/i;
/** A word in camel case, as in `sendButton` or `btnSubmit`. */
const sendsInName = /(?:^|[a-z_-])(?:Send|Submit)(?![a-z])|(?:^|[\s_-])(?:send|submit)[A-Z]/;

/** What else is done with a prompt, from image makers to translators. Beside a composer only: elsewhere it is anything. */
/** Made when it is asked: a page's start does not wait for letters of all scripts. */
const acts = (): RegExp =>
  /(?:^|[^\p{L}])(?:ask|generate|create|run|go|start|continue|next|search|translate|summari[sz]e|rewrite|improve|explain|analy[sz]e|chat|talk|reply|respond|answer|post|publish|execute|process|apply|done|ok|enter|try|query|imagine|draw|compose|write|enhance|fix|check|humanize|paraphrase|convert|comment|save|update|confirm|add|generieren|erstellen|starten|los|weiter|suchen|übersetzen|fragen|antworten|ausführen|speichern|générer|créer|lancer|exécuter|rechercher|traduire|continuer|demander|répondre|generar|crear|ejecutar|buscar|traducir|continuar|preguntar|responder|genera|crea|esegui|cerca|traduci|continua|chiedi|rispondi|gerar|criar|executar|pesquisar|traduzir|perguntar|genereren|maken|uitvoeren|zoeken|vertalen|vragen|generuj|utwórz|uruchom|szukaj|zapytaj|odpowiedz)(?:$|[^\p{L}])/iu;
const actsElsewhere =
  /生成|作成|実行|运行|運行|执行|執行|搜索|検索|翻译|翻訳|提问|質問|回答|开始|開始|继续|続行|생성|실행|검색|번역|질문|계속|создать|сгенерировать|запустить|найти|перевести|спросить|ответить|продолжить/i;
/** Upwards, onwards, back to a new line, or off: as signs, and as what icon fonts call them. */
const arrows = /^\s*(?:➤|➜|➔|➝|➞|→|⇒|⇨|▶|►|▸|›|»|↑|⬆|⇧|↗|⏎|↵|✈|🚀|📤|📨|✉)\ufe0e?\ufe0f?\s*$/u;
const arrowNames =
  /(?:^|[^a-z])arrow[-_]?(?:circle[-_]?)?(?:up|upward|right|forward|enter)(?:$|[^a-z])|corner-down-left|keyboard_return|rocket/i;
/** A button by itself beside a composer sends, if it is none of these. */
const others =
  /copy|clear|close|cancel|delete|remove|reset|edit|undo|attach|upload|file|image|photo|mic|voice|record|stop|setting|menu|back|bold|italic|expand|full|download|share|new|emoji|more|help|sign|log/i;
/** Closes, adds or opens something, as signs; a face is for choosing one. Those that are arrows are told before. */
const otherSigns = /^[+＋×✕✖✗✘⨯☰⋮⋯…⚙📎🎤🎙📷🗑\u{1F600}-\u{1F64F}]\ufe0f?$/u;
/** What "add" adds where it is no prompt. */
const adds =
  /(?:^|\W)(?:add|attach|upload)(?:$|\W).*(?:file|photo|image|media|doc|context|source|tool|app|link|folder|attachment|people|member)/i;
/** Sets of icons name what they draw. Whatever may also send (an arrow, a magnifier) is left out. */
const otherIcons =
  /(?:^|[\s_-])(?:lucide|tabler-icon|codicon|octicon|anticon|fa|bi|ri|mdi|ph|ql|icon)-(?:copy|clipboard|paperclip|attachment|mic|microphone|bold|italic|underline|strike|list|image|photo|emoji|smile|trash|pencil|pen|edit|settings|gear|cog|menu|bars|ellipsis|dots|more|thumbs?|share|download|upload|chevron-down|chevron-left|angle-down|times|close|x|plus|volume|speaker|refresh|rotate|redo|undo)(?![a-z])/i;

/** The same without a set before it, as a class of its own. Not what a page may turn into a sending button, such as a microphone. */
const otherNames =
  /(?:^|\s)(?:(?:btn|button|icon)-)?(?:thumbs?-?(?:up|down)|copy|share|like|dislike|attach|attachment|upload|emoji|settings|menu|close|trash|delete|bookmark|download)(?:-(?:btn|button|icon))?(?=\s|$)/i;
/** What a tool is run by that is made for one text: such a control may stand at the head of the page. Made when it is asked. */
const runs = (): RegExp =>
  /^\W*(?:run|generate|submit|ask|execute|translate|summari[sz]e|rewrite|paraphrase|humanize|imagine|generieren|ausführen|übersetzen|générer|exécuter|traduire|generar|ejecutar|traducir|genera|esegui|traduci|gerar|executar|traduzir|genereren|uitvoeren|vertalen|generuj|uruchom|生成|実行|运行|運行|执行|執行|翻译|翻訳|생성|실행|번역|сгенерировать|запустить|перевести)(?!\p{Ll})/iu;

/** A label that says this much is believed before the name of an icon: Flowise draws its thumbs with the icon for sending. */
const elses =
  /^\W*(?:thumbs?|likes?|dislike|copy|reset|clear|regenerate|retry|read aloud|delete|close|attach|upload|record|stop)(?![\w-])/i;

export const saysSend = (words: string): boolean => sends.test(words) || sendsElsewhere.test(words);
export const nameSaysSend = (name: string): boolean => saysSend(name) || sendsInName.test(name);
export const saysAct = (words: string): boolean =>
  (acts().test(words) && !adds.test(words)) || actsElsewhere.test(words) || arrows.test(words);
export const nameIsArrow = (name: string): boolean => arrowNames.test(name);
export const saysElse = (words: string): boolean => elses.test(words) && !saysSend(words);
export const saysRun = (words: string): boolean => runs().test(words);
export const nameIsOther = (name: string): boolean =>
  otherIcons.test(name) || otherNames.test(name);
/** One letter is a style of writing. */
export const saysOther = (words: string, names: readonly string[]): boolean =>
  others.test([words, ...names].join(' ')) || otherSigns.test(words) || /^\p{L}$/u.test(words);

const naming = [
  'aria-label',
  'title',
  'data-testid',
  'data-icon',
  'name',
  'id',
  'class',
  'value',
  'alt',
];
/** Longer ones are lists of classes for looks. */
const longest = 300;
/** A control's own words are few. */
const fewWords = 40;
/** Signs of icon fonts are no words. */
const iconSigns = /[\ue000-\uf8ff]/g;

export const namesOf = (node: Element): string[] =>
  naming
    .map((attribute) => node.getAttribute(attribute) ?? '')
    .filter((name) => name !== '' && name.length < longest);

/** What a person reads on it; empty where it is long, or nothing but a picture. */
export function wordsOf(node: Element): string {
  const words = (node.textContent ?? '').replace(iconSigns, '').trim();
  return words.length <= fewWords ? words : '';
}

/** What a person is told of it where it shows no words. */
export function labelOf(node: Element): string {
  const by = node.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = plain(node).getRootNode() as ParentNode;
  const told = by.map((id) => root.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '');
  return [
    ...['aria-label', 'title', 'value', 'alt'].map((name) => node.getAttribute(name)),
    ...told,
  ]
    .join(' ')
    .trim();
}
