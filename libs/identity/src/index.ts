export * from './account.entity';
export { readSignInName } from './domain/sign-in-name';
export * from './identity.module';
export { IdentityService } from './identity.service';
export { Passwords } from './passwords';
