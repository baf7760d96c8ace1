import { enumeration, type ValueOf } from "../enumeration.js";

/** Whether a webhook is told of anything. */
export const webhookStates = enumeration({
  ACTIVE: ["启用", "Active"],
  PAUSED: ["已暂停", "Paused"],
});

export type WebhookState = ValueOf<typeof webhookStates>;

/** Why a webhook is paused. */
export const webhookPauses = enumeration({
  BY_HAND: ["人工暂停", "Paused by hand"],
  FAILING: ["接收方长时间未能接收", "Its receiver failed for too long"],
  GONE: ["接收方答复不再接收（410）", "Its receiver said that it is gone (410)"],
});

export type WebhookPause = ValueOf<typeof webhookPauses>;

/** Where a delivery stands. */
export const deliveryStates = enumeration({
  WAITING: ["待投递", "Waiting"],
  DELIVERED: ["已送达", "Delivered"],
  FAILED: ["未送达", "Failed"],
});

export type DeliveryState = ValueOf<typeof deliveryStates>;

/** What came of the last attempt at a delivery. */
export const deliveryOutcomes = enumeration({
  ACCEPTED: ["已接收", "Accepted"],
  REJECTED: ["接收方答复出错", "The receiver answered with an error"],
  REDIRECTED: ["接收方要求转到别处，不予跟随", "The receiver pointed elsewhere, which is not followed"],
  TIMED_OUT: ["接收方未按时答复", "The receiver did not answer in time"],
  UNREACHABLE: ["连接不上接收方", "The receiver could not be reached"],
  ADDRESS_REFUSED: ["地址属于内部或特殊网段，不予连接", "The address is an internal or special one and is not connected to"],
});

export type DeliveryOutcome = ValueOf<typeof deliveryOutcomes>;

/** Seconds that pass after each failed attempt at a delivery before the next; after the last attempt the webhook is paused. */
export const deliveryPauses = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 21_600, 28_800, 43_200, 43_200] as const;

/** For how many hours the secret before the present one signs, too. */
export const oldSecretHours = 24;

/** What a delivery is called that only tries whether the receiver is there. */
export const pingType = "webhook.ping";
