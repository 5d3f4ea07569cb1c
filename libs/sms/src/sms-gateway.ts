import type { Actor } from '@app/access';
import type { Tx } from '@app/database';

export interface ShortMessage {
  /** Eleven digits, as `mobileNumber` answers them. */
  phone: string;
  words: string;
}

/** Where short messages go. The product brings a local outbox only; a provider is another class under this name. */
export abstract class SmsGateway {
  /** Whether a message reaches anybody here. A page offers nothing that would not arrive. */
  abstract reachesPeople(tx: Tx): Promise<boolean>;

  /** Part of the transaction: a message is sent when what it speaks of is true, and only then. */
  abstract send(tx: Tx, actor: Actor, message: ShortMessage): Promise<void>;
}
