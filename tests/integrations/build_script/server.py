"""Answers what it was sent, once it said its port; ends after a minute."""

import http.server
import threading


class Echo(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.send_response(201)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Echo)
threading.Timer(60, server.shutdown).start()
print(server.server_port, flush=True)
server.serve_forever()
