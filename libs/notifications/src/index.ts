// apps/demo fills inboxes by the rules of who is told.
export { tellingsOf } from './domain/audience';
export { ladderEvent } from './domain/kinds';
export { NotificationsApiModule, NotificationsWorkerModule } from './notifications.module';
