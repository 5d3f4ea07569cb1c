import { hash, verify } from '@node-rs/argon2';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;

/** argon2id with the OWASP minimum; hashing is the dearest thing an anonymous caller can ask for, so two run at a time. */
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.limited(() => hash(password.normalize('NFKC'), cost));
  }

  /** An unknown account costs the same time as a known one. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const dummy = await (this.dummy ??= this.hash('a password nobody has'));
    const matched = await this.limited(() => verify(passwordHash ?? dummy, password.normalize('NFKC')));
    return matched && passwordHash !== null;
  }

  private async limited<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
