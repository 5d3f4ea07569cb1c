export * from './account.entity';
export { languages, type Language, type Presentation } from './domain/presentation';
export { linkAddress, linkExpiry, type LinkPurpose } from './domain/sign-in-link';
export { readSignInName } from './domain/sign-in-name';
export * from './identity.module';
export { IdentityService } from './identity.service';
export { SignInLinkEntity } from './sign-in-link.entity';
export { Passwords } from './passwords';
