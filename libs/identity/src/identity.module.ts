import { SESSION_RESOLVER } from '@app/access';
import { Global, Module } from '@nestjs/common';
import { IdentityController } from './identity.controller';
import { IdentityRepository } from './identity.repository';
import { IdentityService } from './identity.service';
import { SignInLinksController } from './sign-in-links.controller';
import { SignInLinksRepository } from './sign-in-links.repository';
import { SignInLinksService } from './sign-in-links.service';

@Global()
@Module({
  providers: [IdentityService, IdentityRepository, { provide: SESSION_RESOLVER, useExisting: IdentityService }],
  exports: [IdentityService, SESSION_RESOLVER],
})
export class IdentityModule {}

@Module({
  imports: [IdentityModule],
  controllers: [IdentityController, SignInLinksController],
  providers: [SignInLinksService, SignInLinksRepository],
})
export class IdentityApiModule {}
