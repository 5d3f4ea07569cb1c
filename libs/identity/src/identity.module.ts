import { SESSION_RESOLVER } from '@app/access';
import { Global, Module } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository';
import { AssistedSessionsController } from './assisted-sessions.controller';
import { AssistedSessionsRepository } from './assisted-sessions.repository';
import { AssistedSessionsService } from './assisted-sessions.service';
import { IdentityController } from './identity.controller';
import { IdentityRepository } from './identity.repository';
import { IdentityService } from './identity.service';
import { SignInLinksController } from './sign-in-links.controller';
import { SignInLinksRepository } from './sign-in-links.repository';
import { SignInLinksService } from './sign-in-links.service';

@Global()
@Module({
  providers: [
    IdentityService,
    IdentityRepository,
    AccountsRepository,
    SignInLinksRepository,
    { provide: SESSION_RESOLVER, useExisting: IdentityService },
  ],
  exports: [IdentityService, AccountsRepository, SignInLinksRepository, SESSION_RESOLVER],
})
export class IdentityModule {}

@Module({
  imports: [IdentityModule],
  controllers: [IdentityController, AssistedSessionsController, SignInLinksController],
  providers: [AssistedSessionsService, AssistedSessionsRepository, SignInLinksService],
})
export class IdentityApiModule {}
