const shown = (length: number): string => '*'.repeat(Math.max(3, length));

/** Enough to know one's own again, too little for a stranger: the first digit and the last two, or the first letter and the domain. */
export function maskedSignInName({ phone, email }: { phone: string | null; email: string | null }): string | null {
  if (phone) return `${phone.slice(0, 1)}${shown(phone.length - 3)}${phone.slice(-2)}`;
  if (!email) return null;
  const at = email.lastIndexOf('@');
  return `${Array.from(email)[0]}${shown(0)}${email.slice(at)}`;
}
