/**
 * Preloaded into every service that the supervisor starts (`node --import`). When the supervisor
 * dies without a word, SIGKILL included, the channel closes: the service then shuts down as on
 * SIGTERM instead of staying behind as an orphan.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone must not keep a service alive that has finished.
process.channel?.unref();
