import ts from 'typescript';
import { mutationsOf } from './mutations-of.ts';

/** One change of one file that its specs ought to notice. */
export interface Mutant {
  /** From the root of the workspace. */
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  /** From there to there, in characters, stands `was`. */
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly now: string;
}

/** All mutants of a source text, in its order. What exists for the compiler only has none. */
export function findMutants(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node))
      return;
    for (const { kind, node: changed, replacement } of mutationsOf(node)) {
      const [start, end] = [changed.getStart(source), changed.getEnd()];
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      const was = text.slice(start, end);
      // Two rules may ask for the same: a condition that is `true` already, for one.
      const isKnown = mutants.some(
        (one) => one.start === start && one.end === end && one.now === replacement,
      );
      if (was !== replacement && !isKnown)
        mutants.push({ file, line, kind, start, end, was, now: replacement });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

/** The text with the mutant in it. */
export function withMutant(text: string, { start, end, now }: Mutant): string {
  return text.slice(0, start) + now + text.slice(end);
}
