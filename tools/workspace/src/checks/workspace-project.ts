/** What the checks need to know of one project. */
export interface WorkspaceProject {
  /** The name that Nx knows it by. */
  readonly name: string;
  /** Its folder, from the root. */
  readonly root: string;
  readonly tags: readonly string[];
  readonly targets: readonly string[];
  readonly scripts: readonly string[];
  readonly sources: readonly SourceFile[];
}

export interface SourceFile {
  /** From the project's folder: `src/index.ts`. */
  readonly path: string;
  /** Modules it imports, exports from or requires, as written; type imports too. */
  readonly imports: readonly string[];
}
