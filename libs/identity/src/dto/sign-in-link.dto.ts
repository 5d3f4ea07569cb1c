import { Out, Text } from '@app/http';
import { longestPassword } from '../domain/password';
import { linkPurposes } from '../domain/sign-in-link';

export class SignInLinkTokenDto {
  @Text({ max: 100 }) token: string;
}

export class UseSignInLinkDto {
  @Text({ max: 100 }) token: string;
  @Text({ max: longestPassword }) password: string;
}

export class SignInLinkDto {
  @Out({ enum: linkPurposes }) purpose: string;
  @Out() displayName: string;
  /** What the person will type to sign in. */
  @Out() signInName: string;
  @Out({ type: [String] }) organizations: string[];
  @Out({ format: 'date-time' }) expiresAt: string;
}
