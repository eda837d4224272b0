/** Tells the parent process when a spec file begins, each test that fails, and when it ends. */
export default class TellParent {
  onTestFileStart({ path }) {
    process.send?.({ kind: 'started', spec: path });
  }

  onTestCaseResult({ path }, { status, failureMessages }) {
    if (status === 'failed') process.send?.({ kind: 'failed', spec: path, why: failureMessages });
  }

  onTestFileResult({ path }, { numFailingTests, failureMessage, perfStats }) {
    // A file that could not be run has no test that could fail.
    if (failureMessage && numFailingTests === 0)
      process.send?.({ kind: 'failed', spec: path, why: [failureMessage] });
    process.send?.({ kind: 'ended', spec: path, durationMs: perfStats.end - perfStats.start });
  }
}
