import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { findMutants, withMutant } from './find-mutants.ts';

function changes(text: string): string[] {
  return findMutants('a.ts', text).map(({ kind, was, now }) => `${kind}: ${was} → ${now}`);
}

describe('findMutants', () => {
  it.each([
    ['a < b;', ['boundary: a < b → (a <= b)']],
    ['a >= b;', ['boundary: a >= b → (a > b)']],
    ['a === b;', ['comparison: a === b → (a !== b)']],
    ['a * b;', ['arithmetic: a * b → (a / b)']],
    ['a && b;', ['logical: a && b → (a || b)']],
    ['a ?? b;', ['logical: a ?? b → (a && b)']],
    ['!a;', ['negation: !a → a']],
    ['n++;', ['arithmetic: n++ → n--']],
    ['let a = true;', ['boolean: true → false']],
    ['(a ? 1 : 2);', ['condition: a → true', 'condition: a → false']],
    ['if (a) b;', ['condition: a → true', 'condition: a → false']],
    ['while (a) b;', ['condition: a → false']],
    ['a.b();', ['removed statement: a.b(); → ;']],
    ['a = 1;', ['removed statement: a = 1; → ;']],
    ['n -= 1;', ['removed statement: n -= 1; → ;', 'arithmetic: n -= 1 → n += 1']],
    ['function f() { return a; }', ['return value: a → undefined']],
    ['const f = () => a;', ['return value: a → undefined']],
  ])('breaks %j', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });

  it.each([
    "import a from './a.ts';",
    'type A = true | false;',
    'interface A { readonly b: true }',
    "`${a}` + 'b';",
    'class A extends B { constructor() { super(); } }',
    'function f() { return undefined; }',
  ])('finds nothing to break in %j', (text) => {
    expect(changes(text)).toEqual([]);
  });

  it('tells the line', () => {
    expect(findMutants('a.ts', '\n\na.b();').map(({ line }) => line)).toEqual([3]);
  });

  it('leaves a text that can still be read', () => {
    const text = `
      export async function f(a: number | undefined, b: boolean): Promise<number> {
        if (a === undefined || (b && !a)) return 1 - (a ?? 2) * 3;
        for (let n = 0; n < a; n++) await g(b ? (() => a)() : h);
        return a > 1 && b ? -a : (x += 1);
      }`;
    for (const mutant of findMutants('a.ts', text)) {
      const { diagnostics = [] } = ts.transpileModule(withMutant(text, mutant), {
        reportDiagnostics: true,
      });
      expect({ mutant, faults: diagnostics.length }).toEqual({ mutant, faults: 0 });
    }
  });
});
