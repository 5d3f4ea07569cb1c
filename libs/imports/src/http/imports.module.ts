import { Module } from '@nestjs/common';
import { ImportClearing } from './import-clearing';
import { ImportJobsRepository } from './import-jobs.repository';
import { ImportJobsService } from './import-jobs.service';
import { ImportQueue } from './import-queue';
import { ImportTasks } from './import-tasks';
import { ImportTemplates } from './import-templates';
import { ImportWork } from './import-work';
import { ImportsController } from './imports.controller';
import { UploadStore } from './upload-store';

@Module({
  providers: [ImportJobsService, ImportJobsRepository, ImportTemplates, UploadStore],
  controllers: [ImportsController],
})
export class ImportsApiModule {}

@Module({
  providers: [ImportClearing, ImportJobsRepository, ImportQueue, ImportTasks, ImportWork, UploadStore],
})
export class ImportsWorkerModule {}
