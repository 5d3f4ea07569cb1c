export * from './account.entity';
export { linkAddress, linkExpiry, type LinkPurpose } from './domain/sign-in-link';
export { readSignInName } from './domain/sign-in-name';
export * from './identity.module';
export { IdentityService } from './identity.service';
export { SignInLinkEntity } from './sign-in-link.entity';
export { Passwords } from './passwords';
