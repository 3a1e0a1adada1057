// A four-key call button for a counter: next, call again, absent, done.
//
// Board: ESP32 (Arduino core 3). Keys connect a pin to ground. The server tells bounces
// and impatient double presses from real ones, so no debouncing happens here.
//
// Pair it once: add a button for the counter on the office page, put the six digits in
// PAIRING_CODE, flash, and read the token from the serial monitor; then put the token in
// TOKEN, empty PAIRING_CODE and flash again. A token that the office has revoked is
// answered with 401, and the lamp blinks fast.

#include <HTTPClient.h>
#include <WiFi.h>

const char* WIFI_NAME = "centre";
const char* WIFI_PASSWORD = "";
const char* SERVER = "http://192.0.2.10:8080";
const char* PAIRING_CODE = "";
const char* TOKEN = "";

struct Key {
  uint8_t pin;
  const char* body;
  bool down;
};

// "next" with finish ends the visit in hand first: one key for a whole morning.
Key keys[] = {
  {13, "{\"press\":\"next\",\"finish\":true,\"battery\":%d}", false},
  {14, "{\"press\":\"recall\",\"battery\":%d}", false},
  {26, "{\"press\":\"no_show\",\"battery\":%d}", false},
  {27, "{\"press\":\"finish\",\"battery\":%d}", false},
};

const uint8_t LAMP = 2;
const uint8_t BATTERY = 35;  // half the battery's voltage through two equal resistors

int batteryPercent() {
  int millivolts = analogReadMilliVolts(BATTERY) * 2;
  return constrain(map(millivolts, 3300, 4200, 0, 100), 0, 100);
}

void blink(int times, int ms) {
  for (int i = 0; i < times; i++) {
    digitalWrite(LAMP, HIGH);
    delay(ms);
    digitalWrite(LAMP, LOW);
    delay(ms);
  }
}

int post(const char* path, const char* body, String* answer) {
  HTTPClient http;
  http.setConnectTimeout(2000);
  http.setTimeout(2000);
  http.begin(String(SERVER) + path);
  http.addHeader("Content-Type", "application/json");
  if (strlen(TOKEN) > 0) http.addHeader("Authorization", String("Bearer ") + TOKEN);
  int status = http.POST(String(body));
  if (answer != nullptr) *answer = http.getString();
  http.end();
  return status;
}

void pair() {
  char body[40];
  snprintf(body, sizeof body, "{\"code\":\"%s\"}", PAIRING_CODE);
  String answer;
  int status = post("/api/v1/pair", body, &answer);
  Serial.printf("pairing: %d %s\n", status, answer.c_str());
}

void setup() {
  Serial.begin(115200);
  pinMode(LAMP, OUTPUT);
  for (Key& k : keys) pinMode(k.pin, INPUT_PULLUP);
  WiFi.setSleep(false);
  WiFi.begin(WIFI_NAME, WIFI_PASSWORD);
  while (WiFi.status() != WL_CONNECTED) blink(1, 250);
  if (strlen(PAIRING_CODE) > 0) pair();
}

void loop() {
  for (Key& k : keys) {
    bool down = digitalRead(k.pin) == LOW;
    if (down && !k.down) {
      char body[80];
      snprintf(body, sizeof body, k.body, batteryPercent());
      int status = post("/api/v1/button", body, nullptr);
      if (status == 200) blink(1, 60);        // done
      else if (status == 409) blink(2, 200);  // nobody waits, or not now: look at the page
      else blink(8, 60);                      // no server, or the token is not good
    }
    k.down = down;
  }
  delay(10);
}
