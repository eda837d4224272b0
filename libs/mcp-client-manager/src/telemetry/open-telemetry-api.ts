export interface SpanContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
}

interface Span {
  spanContext(): SpanContext;
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { readonly code: number }): unknown;
  end(): void;
}

interface SpanOptions {
  readonly kind: number;
  readonly attributes: Record<string, string>;
}

/**
 * The part of `@opentelemetry/api` that is used. Spelled out, because our types must also compile
 * where it is not installed.
 */
export interface OpenTelemetryApi {
  readonly SpanKind: { readonly CLIENT: number };
  readonly SpanStatusCode: { readonly ERROR: number };
  readonly trace: {
    getTracer(name: string): { startSpan(name: string, options: SpanOptions): Span };
  };
  isSpanContextValid(context: SpanContext): boolean;
}
