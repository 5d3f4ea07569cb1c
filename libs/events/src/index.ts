export { appendEvent, eventWrite } from './append-event';
export { errorCode } from './error-code';
export { EventDelivery } from './event-delivery';
export { EventsWorkerModule } from './events-worker.module';
export { EventHandler, Round, Sweep } from './reactions';
export * from './stored-event';
export { Timers } from './timers';
