import type { Tool } from '../define-tool.ts';
import { demoTool } from './demo-tools.ts';

const ANSWER = { greeting: 'at last' };

/** A tool that says when it is called, and answers when the spec lets it. */
export class SlowTool {
  readonly called: Promise<void>;
  readonly tool: Tool;
  private release: () => void = () => undefined;

  constructor() {
    const released = new Promise<void>((resolve) => {
      this.release = resolve;
    });
    let reportCall: () => void = () => undefined;
    this.called = new Promise((resolve) => {
      reportCall = resolve;
    });
    this.tool = demoTool('slow', async () => {
      reportCall();
      await released;
      return ANSWER;
    });
  }

  finish(): void {
    this.release();
  }
}
