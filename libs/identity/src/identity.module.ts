import { SESSION_RESOLVER } from '@app/access';
import { Global, Module } from '@nestjs/common';
import { IdentityController } from './identity.controller';
import { IdentityRepository } from './identity.repository';
import { IdentityService } from './identity.service';

@Global()
@Module({
  providers: [IdentityService, IdentityRepository, { provide: SESSION_RESOLVER, useExisting: IdentityService }],
  exports: [IdentityService, SESSION_RESOLVER],
})
export class IdentityModule {}

@Module({ imports: [IdentityModule], controllers: [IdentityController] })
export class IdentityApiModule {}
