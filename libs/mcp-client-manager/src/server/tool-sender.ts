import type { TokenSource } from '../auth/token-source.ts';
import type { Token } from '../auth/token.ts';
import { UnknownToolError } from '../errors/call-errors.ts';
import type { ServerSettings } from '../options.ts';
import type { CancelSignal } from '../resilience/cancel-signal.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { ProgressListener } from '../session/progress.ts';
import type { CallOptions, RequestContext } from '../session/session-options.ts';
import type { Session } from '../session/session.ts';
import { saysRepeatable } from '../session/tool-description.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import type { ToolList } from '../session/tool-list.ts';
import type { ToolResult } from '../session/tool-result.ts';
import { bearer, tokenFor } from './bearer.ts';
import type { CallChain } from './call-chain.ts';
import type { EndpointReporter } from './endpoint-reporter.ts';
import { isHeaderMismatch, isUnauthorized } from './failure-kinds.ts';
import { PrincipalCatalogues } from './principal-catalogues.ts';
import type { PooledSession } from './pooled-session.ts';
import { principalOf } from './principal.ts';
import type { RunningAttempt } from './running-attempt.ts';
import type { ToolCatalogue } from './tool-catalogue.ts';
import type { ServerResources } from './server-resources.ts';
import { verdictOf } from './verdict.ts';

export interface ToolSenderParts {
  readonly breaker: CircuitBreaker;
  readonly reporter: EndpointReporter;
  readonly tokens: TokenSource | undefined;
}

/** Sends tool calls of one endpoint on a session: knows its tools, adds the token, asks the breaker. */
export class ToolSender {
  private readonly catalogues: PrincipalCatalogues;

  constructor(
    private readonly settings: ServerSettings,
    private readonly resources: ServerResources,
    private readonly parts: ToolSenderParts,
  ) {
    this.catalogues = new PrincipalCatalogues(settings.toolListTtlMs, resources.clock);
  }

  /** As last listed, and allowed. */
  get tools(): readonly ToolDescription[] {
    return this.catalogues.of('').known.filter(({ name }) => this.isAllowed(name));
  }

  /** As last listed, whether the tool may run twice. */
  isRepeatable(tool: string): boolean {
    return this.settings.trustAnnotations && saysRepeatable(this.catalogues.of('').peek(tool));
  }

  /** The server has said that its tools changed. */
  forgetTools(): void {
    this.catalogues.forget();
  }

  /** In the name of whom the connection is. */
  async listTools(connection: PooledSession, signal: CancelSignal): Promise<void> {
    const context = await connection.ownContext(signal);
    await this.catalogues.of('').refresh(() => this.list(connection.session, signal, context));
  }

  get wantsTokens(): boolean {
    return this.parts.tokens !== undefined;
  }

  /** The token that a call goes by. Throws as `TokenSource.token` does. */
  async tokenFor(chain: CallChain, signal: CancelSignal): Promise<Token | undefined> {
    const { tokens } = this.parts;
    return tokens && tokenFor(tokens, chain.context, signal);
  }

  /** One in place of the token that was refused, if there is another to be had. */
  async anotherFor(
    chain: CallChain,
    refused: Token | undefined,
    signal: CancelSignal,
  ): Promise<Token | undefined> {
    const { tokens } = this.parts;
    if (refused === undefined || tokens?.invalidate(refused.value) !== true) return undefined;
    return tokenFor(tokens, chain.context, signal);
  }

  /** @throws ExchangeFailure, UnknownToolError, CircuitOpenError, a token error, or the signal's reason */
  call(
    session: Session,
    chain: CallChain,
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    return attempt.token === undefined
      ? this.send(session, chain, attempt, signal, onProgress)
      : this.sendByToken(session, chain, attempt, signal, onProgress);
  }

  private async sendByToken(
    session: Session,
    chain: CallChain,
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    for (let isAnother = false; ; isAnother = true) {
      try {
        return await this.send(session, chain, attempt, signal, onProgress);
      } catch (error) {
        // Refused before anything ran: another token may be accepted.
        if (isAnother || !isUnauthorized(error)) throw error;
        const another = await this.anotherFor(chain, attempt.token, signal);
        if (another === undefined) throw error;
        attempt.token = another;
      }
    }
  }

  private async send(
    session: Session,
    chain: CallChain,
    attempt: RunningAttempt,
    signal: CancelSignal,
    onProgress: ProgressListener | undefined,
  ): Promise<ToolResult> {
    const { token } = attempt;
    const description =
      this.listed(chain, token) ?? (await this.describe(session, chain, token, signal));
    // From here on something may run twice.
    attempt.isRepeatable = this.settings.trustAnnotations && saysRepeatable(description);
    const options = callOptions(chain, description, token, onProgress);
    const { tool, args } = chain.request;
    const { breaker } = this.parts;
    const isProbing = breaker.state.kind === 'half-open';
    const pass = isProbing ? await this.enterAfterProbe(attempt, signal) : breaker.enter();
    try {
      const result = await session.callTool(tool, args, signal, options);
      breaker.succeeded(pass);
      return result;
    } catch (error) {
      this.judge(pass, attempt, signal.aborted ? signal.reason : error);
      if (isHeaderMismatch(error)) this.catalogues.forget();
      throw error;
    }
  }

  private async enterAfterProbe(attempt: RunningAttempt, signal: CancelSignal): Promise<number> {
    const { clock } = this.resources;
    const since = clock.now();
    try {
      const pass = await this.parts.breaker.enterAfterProbe(signal);
      attempt.waitedForBreaker(clock.now() - since, true);
      return pass;
    } catch (error) {
      if (!signal.aborted) attempt.waitedForBreaker(clock.now() - since, false);
      throw error;
    }
  }

  private judge(pass: number, attempt: RunningAttempt, error: unknown): void {
    const { breaker } = this.parts;
    const durationMs = attempt.heldMs(this.resources.clock.now());
    const verdict = verdictOf(error, durationMs, this.settings.requestTimeoutMs);
    attempt.verdict = verdict;
    if (verdict.kind === 'answered') breaker.succeeded(pass);
    else if (verdict.kind === 'silent') breaker.abandoned(pass);
    else breaker.failed(pass, verdict.retryAfterMs);
  }

  /** What a server offers may depend on who asks; without tokens everybody is the same to it. */
  private catalogueOf({ context }: CallChain, token: Token | undefined): ToolCatalogue {
    return this.catalogues.of(token === undefined ? '' : principalOf(context));
  }

  /** Without asking, as nearly always. */
  private listed(chain: CallChain, token: Token | undefined): ToolDescription | undefined {
    const { tool } = chain.request;
    return this.isAllowed(tool) ? this.catalogueOf(chain, token).peek(tool) : undefined;
  }

  private async describe(
    session: Session,
    chain: CallChain,
    token: Token | undefined,
    signal: CancelSignal,
  ): Promise<ToolDescription> {
    const { tool } = chain.request;
    const catalogue = this.catalogueOf(chain, token);
    const headers = token === undefined ? undefined : { headers: bearer(token) };
    const found = await catalogue.find(tool, () => this.list(session, signal, headers));
    if (found !== undefined && this.isAllowed(tool)) return found;
    const available = catalogue.known.map(({ name }) => name);
    const allowed = available.filter((name) => this.isAllowed(name));
    throw new UnknownToolError(this.settings.name, tool, allowed);
  }

  private async list(
    session: Session,
    signal: CancelSignal,
    context?: RequestContext,
  ): Promise<ToolList> {
    const list = await session.readToolList(signal, context);
    this.parts.reporter.listed(list.rejected);
    return list;
  }

  private isAllowed(tool: string): boolean {
    return this.settings.tools?.includes(tool) !== false;
  }
}

function callOptions(
  { span, context }: CallChain,
  description: ToolDescription,
  token: Token | undefined,
  onProgress: ProgressListener | undefined,
): CallOptions {
  const traceparent = span?.traceparent;
  const meta = traceparent === undefined ? context.meta : { ...context.meta, traceparent };
  if (token === undefined && onProgress === undefined && meta === undefined) return { description };
  return {
    description,
    ...(token === undefined ? {} : { headers: bearer(token) }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(meta === undefined ? {} : { meta }),
  };
}
