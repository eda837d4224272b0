/** Endpoints that answered when they were started, and those that did not. */
export interface StartReport {
  readonly successful: number;
  readonly failed: number;
  readonly total: number;
}

export function startReportOf(
  servers: readonly Pick<StartReport, 'successful' | 'failed'>[],
): StartReport {
  let successful = 0;
  let failed = 0;
  for (const server of servers) {
    successful += server.successful;
    failed += server.failed;
  }
  return { successful, failed, total: successful + failed };
}
