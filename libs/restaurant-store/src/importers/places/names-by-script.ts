/**
 * Design note. A sign has its name in two languages, and a record both in one text: "The Kitchen
 * 廚房". They are told apart where the writing changes once, from the script of one of the city's
 * languages to another. Where it changes more often, or a word joins the two ("真章魚無雙 x TEA
 * BASARA"), they are one name.
 */

const HAN = String.raw`\p{Script=Han}`;
const KANA = String.raw`\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}`;
/** Of scripts that are written with letters of others: their own, and those that go along. */
const MIXED: Readonly<Record<string, readonly [own: string, along: string]>> = {
  Hans: [HAN, KANA],
  Hant: [HAN, KANA],
  Jpan: [HAN + KANA, ''],
  Kore: [String.raw`\p{Script=Hangul}`, HAN],
};

const LETTERS = /\p{L}\p{M}*/gu;
const SEPARATOR = /[\s|/·・‧•()（）[\]【】「」『』《》<>:：,，;；、~–—-]/u;
const EDGES = /^[\s|/·・‧•:：,，;；、~–—-]+|[\s|/·・‧•:：,，;；、~–—-]+$/gu;
const IN_BRACKETS = /^[([（【「『《<](.*)[)\]）】」』》>]$/su;
/** At the border they make one name of two. */
const JOINS = /[&＆+＋×@]/u;
const JOINING_WORD = /(?:^|\s)(?:x|and|by|at|n|et|y)$/iu;
const BEGINS_JOINED = /^(?:x|and|by|at|n|et|y)\s/iu;
/** In brackets it is the place of a branch. */
const BRANCH = /(?:店|branch)$/iu;
/** Fewer letters without a gap before or after another script are a part of that name: 卡拉OK. */
const LEAST_GLUED = 4;

interface Script {
  readonly language: string;
  readonly own: RegExp;
  readonly letters: RegExp;
}

interface Run {
  /** Undefined: of none of the city's languages. */
  readonly script: Script | undefined;
  readonly start: number;
  readonly end: number;
  readonly letters: number;
}

/** Tells by their script in which of a city's languages names are. */
export class NamesByScript {
  private readonly scripts: readonly Script[];

  /** Of languages that share a script the first one has it. */
  constructor(readonly languages: readonly string[]) {
    const scripts = languages.map(scriptOf);
    this.scripts = scripts.filter(
      ({ own }, at) => scripts.findIndex((each) => each.own.source === own.source) === at,
    );
  }

  /** The names in a name; whole, in the language that it is mostly told by, where it has only one. */
  of(name: string): Readonly<Record<string, string>> {
    const runs = this.runsOf(name);
    const parts = partsOf(name, runs);
    if (parts !== undefined) return namesOf(parts);
    const scripts = runs.map(({ script }) => script).filter((script) => script !== undefined);
    // Latin letters are in the names of every language.
    const script = scripts.find(({ letters }) => !letters.test('a')) ?? scripts[0];
    return namesOf([{ script, text: name }]);
  }

  private runsOf(name: string): Run[] {
    const runs: Run[] = [];
    for (const { 0: letter, index } of name.matchAll(LETTERS)) {
      const script = this.scripts.find(({ letters }) => letters.test(letter));
      const end = index + letter.length;
      const last = runs.at(-1);
      if (last === undefined || last.script !== script) {
        runs.push({ script, start: index, end, letters: 1 });
      } else runs[runs.length - 1] = { ...last, end, letters: last.letters + 1 };
    }
    return runs;
  }
}

function scriptOf(language: string): Script {
  const { script = '' } = new Intl.Locale(language).maximize();
  const [own, along] = MIXED[script] ?? [String.raw`\p{Script=${script}}`, ''];
  return {
    language,
    own: new RegExp(`[${own}]`, 'u'),
    letters: new RegExp(`[${own}${along}]`, 'u'),
  };
}

interface Part {
  readonly script: Script | undefined;
  readonly text: string;
}

/** Two, or undefined where it is one name. */
function partsOf(name: string, [first, second, ...more]: readonly Run[]): Part[] | undefined {
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const between = name.slice(first.end, second.start);
  const [before, after] = [name.slice(0, first.end), name.slice(second.start)];
  if (JOINS.test(between) || JOINING_WORD.test(before) || BEGINS_JOINED.test(after)) {
    return undefined;
  }
  const isGlued = !SEPARATOR.test(between);
  if (isGlued && Math.min(latinLetters(first), latinLetters(second)) < LEAST_GLUED)
    return undefined;
  const cut = first.end + lastSeparator(between);
  const [one, other] = [trimmed(name.slice(0, cut)), trimmed(name.slice(cut))];
  if (other.isInBrackets && BRANCH.test(other.text)) return undefined;
  return [
    { script: first.script, text: one.text },
    { script: second.script, text: other.text },
  ];
}

function latinLetters({ script, letters }: Run): number {
  return script?.letters.test('a') === true ? letters : Infinity;
}

/** Where the second part begins: a bracket that opens is its own, digits after none are the first's. */
function lastSeparator(between: string): number {
  const at = between.split('').findLastIndex((sign) => SEPARATOR.test(sign));
  return at === -1 ? between.length : at;
}

function trimmed(text: string): { readonly text: string; readonly isInBrackets: boolean } {
  const edged = text.replaceAll(EDGES, '');
  const inside = IN_BRACKETS.exec(edged)?.[1];
  return { text: (inside ?? edged).trim(), isInBrackets: inside !== undefined };
}

function namesOf(parts: readonly Part[]): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap(({ script, text }) =>
      script?.own.test(text) === true ? [[script.language, text] as const] : [],
    ),
  );
}
