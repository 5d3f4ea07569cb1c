import { join } from 'node:path';
import { CONFIG, type Config } from '@app/config';
import { Sealer } from '@app/vault';
import { Global, Module } from '@nestjs/common';
import { DiskBytes, S3Bytes } from './byte-store';
import { FileIntake } from './file-intake';
import { CommandScanner, noScanner } from './file-scanner';
import { FileStore } from './file-store';
import { UnusedFiles } from './unused-files.round';

/** Needs ConfigModule and VaultModule beside it. */
@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [CONFIG, Sealer],
      useFactory: ({ files, dataDir }: Config, sealer: Sealer) =>
        new FileStore(files.s3 ? new S3Bytes(files.s3) : new DiskBytes(join(dataDir, 'files')), sealer),
    },
    {
      provide: FileIntake,
      inject: [CONFIG],
      useFactory: ({ files, dataDir }: Config) =>
        new FileIntake(
          files.scanCommand ? new CommandScanner(files.scanCommand, join(dataDir, 'files', 'scanning')) : noScanner,
        ),
    },
  ],
  exports: [FileStore, FileIntake],
})
export class FilesModule {}

/** In the one process that clears up. */
@Module({ providers: [UnusedFiles] })
export class FilesWorkerModule {}
