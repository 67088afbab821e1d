/**
 * What is asked at the same moment goes together: while a question is under way those that come gather, and the next question asks for all of them.
 *
 * Nobody waits for company: where no question is under way, one goes alone and at once. Nor for a question that has got stuck.
 *
 * Imports: nothing.
 */

export interface GatherRules<Asked, Answer> {
  /** Answers in the order of what was asked; where it throws, all who asked hear of it. */
  readonly askTogether: (asked: readonly Asked[]) => Promise<readonly Answer[]>;
  /** Two of one key do not go together: the later one goes with the next. */
  readonly keyOf?: (one: Asked) => string;
  /** In one question. */
  readonly most: number;
  /** Milliseconds after which the next question no longer waits for the one before. */
  readonly patience?: number;
}

interface Waiting<Asked, Answer> { readonly one: Asked; readonly resolve: (answer: Answer) => void; readonly reject: (cause: unknown) => void }

export function gather<Asked, Answer>({ askTogether, keyOf, most, patience = 500 }: GatherRules<Asked, Answer>): (one: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = [];
  /** The question that the next one waits for. */
  let awaited: object | undefined;

  function nextGroup(): readonly Waiting<Asked, Answer>[] {
    if (keyOf === undefined) return waiting.splice(0, most);
    const group = new Map<string, Waiting<Asked, Answer>>();
    const left: Waiting<Asked, Answer>[] = [];
    for (const each of waiting) {
      const key = keyOf(each.one);
      if (group.size < most && !group.has(key)) group.set(key, each);
      else left.push(each);
    }
    waiting = left;
    return [...group.values()];
  }

  async function askNext(): Promise<void> {
    const group = nextGroup();
    const own = {};
    const goOn = () => {
      if (awaited !== own) return;
      awaited = undefined;
      if (waiting.length > 0) void askNext();
    };
    awaited = own;
    const stuck = setTimeout(goOn, patience);
    try {
      const answers = await askTogether(group.map(({ one }) => one));
      for (const [place, { resolve }] of group.entries()) resolve(answers[place] as Answer);
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
    clearTimeout(stuck);
    goOn();
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject });
      if (awaited === undefined) void askNext();
    });
}
