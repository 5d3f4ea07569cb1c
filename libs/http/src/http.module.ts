import { Sealer } from '@app/vault';
import { Global, Module } from '@nestjs/common';
import { ANSWER_SEALER } from './idempotency';

/** What the decorators of this library need at run time. */
@Global()
@Module({ providers: [{ provide: ANSWER_SEALER, useExisting: Sealer }], exports: [ANSWER_SEALER] })
export class HttpModule {}
