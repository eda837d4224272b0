const ANSWER = /u?(['"])([^'"]+)\1: *(True|False)/gu;

/** What a dictionary as Python writes it says yes or no to: `{'lunch': True, u'dinner': False}`. */
export function pythonAnswers(text: unknown): ReadonlyMap<string, 'yes' | 'no'> {
  if (typeof text !== 'string') return new Map();
  return new Map(
    Array.from(text.matchAll(ANSWER), ([, , name = '', answer]) => [
      name,
      answer === 'True' ? 'yes' : 'no',
    ]),
  );
}
