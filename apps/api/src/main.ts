import { CannotListenError } from '@tablewise/kernel';
import { createLogger, runService, withMetrics } from '@tablewise/service-kit';
import { Registry } from 'prom-client';
import { readApiConfig } from './config.ts';
import { refuseExposure } from '@tablewise/access';
import { createApi } from './create-api.ts';

await runService(async () => {
  const config = readApiConfig(process.env);
  refuseExposure(config);
  const logger = createLogger({ name: 'api', level: config.logLevel, destination: 'stdout' });
  const api = await createApi(config, logger);
  await api.init();
  const server = api.getHttpAdapter().getInstance();
  const { host, port, metrics } = config;
  // Not `api.listen`, which would log what is thrown here.
  const address = await server.listen({ host, port }).catch((error: unknown) => {
    throw new CannotListenError(config, error);
  });
  // "Everywhere" is no address that one could call.
  const url = address.replace('//[::]:', '//[::1]:');
  logger.info({ url }, 'listening');
  const service = { url, close: () => api.close() };
  const figures = metrics && { address: metrics, registry: api.get(Registry) };
  return withMetrics(service, figures, logger);
});
