// apps/demo fills inboxes by the rules of who is told.
export { tellingsOf } from './domain/audience';
export { NotificationsApiModule, NotificationsWorkerModule } from './notifications.module';
