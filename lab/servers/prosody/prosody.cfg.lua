-- The lab's Prosody: loopback only, everything switched on, nothing throttled.
-- lab/lab fills in the words between at signs.
run_as_root = @AS_ROOT@
daemonize = false
pidfile = "@HOME@/run/prosody.own.pid"
data_path = "@HOME@/prosody/data"
log = { info = "@HOME@/logs/prosody.log" }

interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
c2s_ports = { @C2S@ }
c2s_direct_tls_ports = { @C2S_TLS@ }
s2s_ports = {}
http_ports = { @HTTP@ }
http_interfaces = { "127.0.0.1" }
https_ports = { @HTTPS@ }
https_interfaces = { "127.0.0.1" }
proxy65_ports = { @PROXY65@ }
proxy65_interfaces = { "127.0.0.1" }
c2s_require_encryption = true
http_default_host = "upload.lab.test"

certificates = "@HOME@/certs"
ssl = { certificate = "@HOME@/certs/lab.test.crt"; key = "@HOME@/certs/lab.test.key" }

modules_disabled = { "s2s" }
modules_enabled = {
  "roster", "saslauth", "tls", "disco", "private", "vcard4", "vcard_legacy", "version", "uptime", "time", "ping",
  "register", "blocklist", "carbons", "mam", "smacks", "csi", "csi_simple", "pep", "bookmarks", "lastactivity",
  "offline", "http",
}

allow_registration = true
registration_throttle_max = 1000000
min_seconds_between_registrations = 0
authentication = "internal_hashed"

-- "internal" appends an archived message with one write(2) before the message goes on, so it survives SIGKILL
-- (lab/README.md says what does not). SQLite takes 53 live messages a second here, this 850.
default_storage = "internal"
-- The default of 10,000 silently stops archiving.
storage_archive_item_limit = 100000000
archive_expires_after = "never"
default_archive_policy = true
max_archive_query_results = 250
smacks_hibernation_time = 300

VirtualHost "lab.test"

-- Its certificate is signed by nobody the client knows.
VirtualHost "untrusted.test"
  ssl = { certificate = "@HOME@/certs/untrusted.test.crt"; key = "@HOME@/certs/untrusted.test.key" }

-- It shows lab.test's certificate: trusted, but for another name.
VirtualHost "other.test"
  ssl = { certificate = "@HOME@/certs/lab.test.crt"; key = "@HOME@/certs/lab.test.key" }

Component "conference.lab.test" "muc"
  modules_enabled = { "muc_mam" }
  restrict_room_creation = false
  muc_log_by_default = true
  -- A room that is not persistent is gone after SIGKILL.
  muc_room_default_persistent = true
  muc_tombstones = true
  max_history_messages = 50

Component "upload.lab.test" "http_file_share"
  http_file_share_size_limit = 100 * 1024 * 1024
  http_file_share_daily_quota = 4 * 1024 * 1024 * 1024
  http_external_url = "https://localhost:@HTTPS@/"

Component "proxy.lab.test" "proxy65"
  proxy65_address = "127.0.0.1"
