import type { Tool } from '../define-tool.ts';
import type { ToolContext } from '../tool-context.ts';
import { demoTool } from './demo-tools.ts';

const ANSWER = { greeting: 'at last' };

/** A tool that shows the spec its context when it is called, and answers when the spec lets it. */
export class SlowTool {
  readonly called: Promise<ToolContext>;
  readonly tool: Tool;
  private release: () => void = () => undefined;

  constructor() {
    const released = new Promise<void>((resolve) => {
      this.release = resolve;
    });
    let reportCall: (context: ToolContext) => void = () => undefined;
    this.called = new Promise((resolve) => {
      reportCall = resolve;
    });
    this.tool = demoTool('slow', async (_guest, context) => {
      reportCall(context);
      await released;
      return ANSWER;
    });
  }

  finish(): void {
    this.release();
  }
}
