import { Injectable } from '@nestjs/common';

// A person presses a few times a second at most; a burst of saved work after a reconnection is larger.
const burst = 120;
const perSecond = 20;
/** So many refusals in a row are no impatient person but a program that does not listen. */
const patience = 600;

interface Purse {
  left: number;
  countedAt: number;
  refusals: number;
  devices: number;
}

export interface Allowance {
  /** `yes`, `later`, or `cut` for whoever goes on asking far beyond it. */
  spend(now: number): 'yes' | 'later' | 'cut';
  release(): void;
}

/** What one person may ask of the rooms, however many devices or tabs; a whole meeting behind one address is no one person. */
@Injectable()
export class MemberAllowances {
  private readonly purses = new Map<string, Purse>();

  of(person: string): Allowance {
    const purse = this.purses.get(person) ?? { left: burst, countedAt: Date.now(), refusals: 0, devices: 0 };
    this.purses.set(person, purse);
    purse.devices += 1;
    return {
      spend: (now) => spendFrom(purse, now),
      release: () => {
        purse.devices -= 1;
        // Emptied by somebody who then comes back on a new socket, it is still empty.
        if (purse.devices === 0 && purse.left >= burst - 1) this.purses.delete(person);
        else if (purse.devices === 0) setTimeout(() => this.forget(person, purse), (burst / perSecond) * 1000).unref();
      },
    };
  }

  private forget(person: string, purse: Purse): void {
    if (purse.devices === 0 && this.purses.get(person) === purse) this.purses.delete(person);
  }
}

function spendFrom(purse: Purse, now: number): 'yes' | 'later' | 'cut' {
  purse.left = Math.min(burst, purse.left + ((now - purse.countedAt) / 1000) * perSecond);
  purse.countedAt = now;
  if (purse.left >= 1) {
    purse.left -= 1;
    purse.refusals = 0;
    return 'yes';
  }
  purse.refusals += 1;
  return purse.refusals > patience ? 'cut' : 'later';
}
