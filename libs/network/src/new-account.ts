import { isPasswordLongEnough, readSignInName, type SignInName } from '@app/identity';
import { ruleBroken } from '@app/kernel';

/** @throws rule `password-too-short` */
export function requireLongPassword(password: string): void {
  if (!isPasswordLongEnough(password)) throw ruleBroken('password-too-short');
}

/** @throws rule `sign-in-name-not-readable` */
export function readableSignInName(typed: string): SignInName {
  const name = readSignInName(typed);
  if (!name) throw ruleBroken('sign-in-name-not-readable');
  return name;
}

export const asContact = (name: SignInName): { phone: string | null; email: string | null } => ({
  phone: name.kind === 'phone' ? name.value : null,
  email: name.kind === 'email' ? name.value : null,
});
