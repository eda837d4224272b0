import { Catch, ServiceUnavailableException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A failed health check answers with its report, as Terminus and its clients have it. */
@Catch(ServiceUnavailableException)
export class UnavailableFilter implements ExceptionFilter<ServiceUnavailableException> {
  catch(unavailable: ServiceUnavailableException, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .status(unavailable.getStatus())
      .header('cache-control', 'no-store')
      .send(unavailable.getResponse());
  }
}
