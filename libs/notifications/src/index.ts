// apps/demo fills inboxes by the rules of who is told.
export { audienceOf } from './domain/audience';
export { NotificationsApiModule, NotificationsWorkerModule } from './notifications.module';
