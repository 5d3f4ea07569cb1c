import { isId } from '@app/kernel';
import { Round } from '@app/events';
import { Injectable } from '@nestjs/common';
import { ImportQueue } from './import-queue';
import { UploadStore } from './upload-store';

/** Uploads do not stay: what was never imported goes after seven days, what was when it can no longer be undone. */
@Injectable()
export class ImportClearing {
  constructor(
    private readonly queue: ImportQueue,
    private readonly store: UploadStore,
  ) {}

  @Round('imports.clear', { everyMs: 600_000 })
  async clear(): Promise<void> {
    for (const { id, errorFile, errorFileUntil } of await this.queue.expired()) {
      if (errorFile && errorFileUntil && errorFileUntil > new Date()) {
        await this.store.keepOnly(id, [errorFile]);
        await this.queue.keepErrorFile(id, errorFileUntil);
      } else {
        await this.store.remove(id);
        await this.queue.forgetFiles(id);
      }
    }
    await this.removeStrays();
  }

  /** A process killed between the disk and the row leaves a folder nobody knows. */
  private async removeStrays(): Promise<void> {
    const stored = (await this.store.stored()).filter(isId);
    const known = await this.queue.known(stored);
    for (const id of stored) if (!known.has(id)) await this.store.remove(id);
  }
}
